package com.example.shop;

import dev.mrt.core.Mrt;
import dev.mrt.junit5.MrtTest;
import dev.mrt.junit5.ReversibleMigrations;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Import;

@MrtTest
@Import(PostgresForTests.class)
class MigrationsTest {

    @TestFactory
    Stream<DynamicTest> every_migration_can_be_rolled_back(Mrt mrt) {
        return ReversibleMigrations.of(mrt);
    }
}
