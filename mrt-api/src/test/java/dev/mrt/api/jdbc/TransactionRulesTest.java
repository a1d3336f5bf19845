package dev.mrt.api.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin",
                "START TRANSACTION",
                "/* now */ commit",
                "rollback",
                "set role other",
                "create temporary table t (id int)",
                "select * into temp t from a",
                "select set_config('a.b', '1', false)",
                "do $$ begin commit; end $$",
                "call p()",
                "vacuum"
            })
    void statements_that_end_the_transaction_or_change_the_session_are_objected_to(String sql) {
        assertThat(TransactionRules.objection(sql)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (id int)",
                "insert into a values ('commit')",
                "rollback to savepoint s",
                "set search_path to b",
                "do $$ begin update a set b = 1; end $$",
                "-- set role\nselect 1"
            })
    void others_are_not(String sql) {
        assertThat(TransactionRules.objection(sql)).isNull();
    }

    @Test
    void only_states_of_the_transaction_blame_it() {
        assertThat(TransactionRules.blamesTransaction("25001")).isTrue();
        assertThat(TransactionRules.blamesTransaction("55P04")).isTrue();
        assertThat(TransactionRules.blamesTransaction("42P01")).isFalse();
        assertThat(TransactionRules.blamesTransaction(null)).isFalse();
    }
}
