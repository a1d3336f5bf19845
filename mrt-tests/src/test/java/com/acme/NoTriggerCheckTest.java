package com.acme;

import dev.mrt.api.spi.RiskCheck;
import dev.mrt.tck.RiskCheckContract;

class NoTriggerCheckTest extends RiskCheckContract {

    @Override
    protected RiskCheck check() {
        return new NoTriggerCheck();
    }
}
