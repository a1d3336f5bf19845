package dev.mrt.api.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://h/db?user=me&password=secret1&ssl=true|jdbc:postgresql://h/db?user=me&password=***&ssl=true",
                "jdbc:sqlserver://h;PWD=secret1;encrypt=false|jdbc:sqlserver://h;PWD=***;encrypt=false",
                "no route to //me:secret1@h/db|no route to //me:***@h/db",
                "{user=me, password=\"a b\", x=1}|{user=me, password=***, x=1}",
                "the password is wrong|the password is wrong"
            })
    void passwords_are_masked_and_the_rest_stays(String text, String masked) {
        assertThat(Credentials.masked(text)).isEqualTo(masked);
    }
}
