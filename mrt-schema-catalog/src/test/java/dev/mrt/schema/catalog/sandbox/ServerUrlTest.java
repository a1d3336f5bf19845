package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://h:5432/app?ssl=true | jdbc:postgresql://h:5432/x?ssl=true | h:5432/app",
                "jdbc:postgresql://a,b:5433/app | jdbc:postgresql://a,b:5433/x | a,b:5433/app",
                "jdbc:postgresql://[::1]:5432/app | jdbc:postgresql://[::1]:5432/x | [::1]:5432/app",
                "jdbc:postgresql://h/?user=me&password=s3cret | jdbc:postgresql://h/x?user=me&password=s3cret | h",
                "jdbc:postgresql://h | jdbc:postgresql://h/x | h",
                "jdbc:postgresql:app | jdbc:postgresql:x | localhost/app",
                "jdbc:postgresql:///app | jdbc:postgresql:///x | localhost/app",
                "jdbc:postgresql:/ | jdbc:postgresql:x | localhost",
                "jdbc:mysql://me:s3cret@h:3306/app?useSSL=false | jdbc:mysql://me:s3cret@h:3306/x?useSSL=false | h:3306/app",
                "jdbc:mysql:loadbalance://a,b/app | jdbc:mysql:loadbalance://a,b/x | a,b/app",
                "jdbc:mariadb://address=(host=h)(port=1)(localSocket=/tmp/s)/app | jdbc:mariadb://address=(host=h)(port=1)(localSocket=/tmp/s)/x | address=(host=h)(port=1)(localSocket=/tmp/s)/app",
                "jdbc:mysql://address=(host=h)(password=s3cret)/app | jdbc:mysql://address=(host=h)(password=s3cret)/x | address=(host=h)(password=***)/app",
                "jdbc:p6spy:postgresql://h/app | jdbc:p6spy:postgresql://h/x | h/app",
            })
    void the_database_is_found_and_replaced(String url, String other, String place) {
        ServerUrl parsed = ServerUrl.of(url);
        assertThat(parsed.withDatabase("x")).isEqualTo(other);
        assertThat(parsed.place()).isEqualTo(place);
    }

    @Test
    void settings_are_found_whatever_their_case() {
        ServerUrl url = ServerUrl.of("jdbc:postgresql://h/app?a=1&ConnectTimeout=3");
        assertThat(url.sets("connectTimeout")).isTrue();
        assertThat(url.sets("Timeout")).isFalse();
    }

    @Test
    void an_error_that_quotes_the_password_is_copied_without_it() {
        Credentials credentials = new Credentials("me", "s3cret-word");
        SQLException error = new SQLException("no login", "28P01", 7, new IllegalStateException("tried s3cret-word"));
        SQLException safe = credentials.scrub(error);
        assertThat(Failures.everything(safe)).doesNotContain("s3cret-word").contains("no login");
        assertThat(safe.getSQLState()).isEqualTo("28P01");
        assertThat(safe.getErrorCode()).isEqualTo(7);
        SQLException harmless = new SQLException("no login", "28P01");
        assertThat(credentials.scrub(harmless) == harmless).isTrue();
        assertThat(credentials.toString()).doesNotContain("s3cret-word");
        assertThat(new UrlConnector(null, "jdbc:postgresql://h/app", credentials).toString())
                .isEqualTo("h/app");
    }
}
