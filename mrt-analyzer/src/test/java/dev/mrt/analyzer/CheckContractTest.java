package dev.mrt.analyzer;

import dev.mrt.api.spi.RiskCheck;
import dev.mrt.tck.RiskCheckContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every check of mrt keeps the contract that checks of others keep. */
class CheckContractTest {

    @TestFactory
    Stream<DynamicContainer> every_check_keeps_the_contract() {
        return ExampleChain.checks().stream()
                .filter(CheckContractTest::isFlyway)
                .map(check -> DynamicContainer.dynamicContainer(
                        check.descriptor().code() + " " + check.descriptor().name(), tests(check)));
    }

    private static Stream<DynamicTest> tests(RiskCheck check) {
        return RiskCheckContract.of(check).entrySet().stream()
                .map(test -> DynamicTest.dynamicTest(test.getKey(), test.getValue()));
    }

    /** Those of Liquibase are run where its engine is. */
    private static boolean isFlyway(RiskCheck check) {
        return check.descriptor().bad().files().keySet().stream().anyMatch(name -> name.matches("[VR].*\\.sql"));
    }
}
