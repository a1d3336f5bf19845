package dev.mrt.tests.session;

import dev.mrt.api.MrtConfig;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.util.ArrayList;
import java.util.List;

/** The chains of a test, which are closed after it. */
final class Opened implements AutoCloseable {

    private final List<Mrt> all = new ArrayList<>();

    Mrt on(String database, Chain chain) {
        return with(Verification.config(database, chain.folder()));
    }

    Mrt with(MrtConfig config) {
        Mrt mrt = Mrt.of(config);
        all.add(mrt);
        return mrt;
    }

    @Override
    public void close() {
        all.forEach(Mrt::close);
    }
}
