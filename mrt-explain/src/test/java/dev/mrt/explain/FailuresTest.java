package dev.mrt.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    private static AbstractThrowableAssert<?, ? extends Throwable> failure(FakeService.Reply reply, Heard heard)
            throws IOException {
        try (FakeService service = new FakeService(reply)) {
            return assertThatThrownBy(() -> Questions.ask(service.url(), Questions.PATIENT, heard))
                    .isInstanceOfSatisfying(
                            MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.USAGE));
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> failure(FakeService.Reply reply) throws IOException {
        return failure(reply, new Heard());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|authentication_error|refused the key in ANTHROPIC_API_KEY (HTTP 401)",
                "403|permission_error|does not let this key ask the model claude-sonnet-5-5 (HTTP 403): No such luck.",
                "404|not_found_error|knows no model claude-sonnet-5-5, or is no such service (HTTP 404)",
                "400|invalid_request_error|did not take the question (HTTP 400): No such luck.",
                "413|request_too_large|does not take a question as long as this (HTTP 413)",
                "429|rate_limit_error|takes no more questions with this key for now (HTTP 429); try again later.",
                "500|api_error|failed (HTTP 500); try again later.",
                "529|overloaded_error|is overloaded (HTTP 529); try again later."
            })
    void each_refusal_is_a_sentence(int status, String type, String sentence) throws IOException {
        failure(FakeService.error(status, type, "No such luck")).hasMessageContaining(sentence);
    }

    @Test
    void the_time_to_wait_is_named() throws IOException {
        failure(FakeService.error(429, "rate_limit_error", "Slow down", "retry-after", "37"))
                .hasMessageContaining("(HTTP 429); try again in 37 s.");
    }

    @Test
    void a_key_that_the_service_repeats_is_masked() throws IOException {
        failure(FakeService.error(403, "permission_error", "key " + Questions.KEY + " may not"))
                .hasMessageContaining("key *** may not")
                .hasMessageNotContaining(Questions.KEY);
    }

    @Test
    void an_answer_that_does_not_come_is_not_waited_for() throws IOException {
        try (FakeService service = new FakeService(FakeService.stall(Events.START, Events.text("It")))) {
            Heard heard = new Heard();

            assertThatThrownBy(() -> Questions.ask(service.url(), Duration.ofMillis(1500), heard))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("There was no whole answer of 127.0.0.1:")
                    .hasMessageContaining("within 1500 ms; give it longer with --timeout");
        }
    }

    @Test
    void a_connection_that_breaks_is_told() throws IOException {
        Heard heard = new Heard();

        failure(FakeService.broken(Events.START, Events.text("It drops")), heard)
                .hasMessageContaining("broke before the answer was whole");
        assertThat(heard.parts).containsExactly("It drops");
    }

    @Test
    void an_answer_without_an_end_is_not_whole() throws IOException {
        String[] all = Events.answer("end_turn", "It drops");

        failure(FakeService.stream(Arrays.copyOf(all, all.length - 2)))
                .hasMessageContaining("is not whole: the connection ended before it did");
    }

    @Test
    void an_answer_that_grows_too_long_is_not_whole() throws IOException {
        failure(FakeService.stream(Events.answer("max_tokens", "It drops")))
                .hasMessageContaining(
                        "The answer of the model claude-test-1 is not whole: it grew longer than allowed");
    }

    @Test
    void a_refusal_is_told() throws IOException {
        failure(FakeService.stream(Events.answer("refusal", ""))).hasMessageContaining("refused to answer");
    }

    @Test
    void an_empty_answer_is_told() throws IOException {
        failure(FakeService.stream(Events.answer("end_turn", " \n"))).hasMessageContaining("is empty");
    }

    @Test
    void an_error_inside_the_stream_is_told() throws IOException {
        failure(FakeService.stream(
                        Events.START,
                        "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
                                + "\"message\":\"Overloaded\"}}\n\n"))
                .hasMessageContaining("broke its answer off: Overloaded.");
    }

    static Stream<FakeService.Reply> nonsense() {
        return Stream.of(
                FakeService.stream(Events.START, "event: content_block_delta\ndata: {not json\n\n"),
                FakeService.stream("<html>Please log in to the proxy</html>"),
                FakeService.stream("event: message_start\ndata: []\n\n"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_is_no_answer(FakeService.Reply reply) throws IOException {
        failure(reply).hasMessageContaining("sent what is no answer of a model; check --base-url");
    }

    @Test
    void a_port_where_nobody_listens_is_named() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() ->
                        Questions.ask(URI.create("http://127.0.0.1:" + port), Duration.ofSeconds(10), new Heard()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("Nothing answers at 127.0.0.1:" + port);
    }

    @Test
    void a_service_without_encryption_behind_https_is_told() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerInPlainText(plain));
            server.start();
            URI url = URI.create("https://127.0.0.1:" + plain.getLocalPort());

            assertThatThrownBy(() -> Questions.ask(url, Questions.PATIENT, new Heard()))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("The encrypted connection to 127.0.0.1:");
        }
    }

    /** Until the socket is closed. */
    private static void answerInPlainText(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                assertThat(e).isInstanceOf(SocketException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "example.org", "https:", "not a url"})
    void an_address_that_is_none_is_refused(String url) {
        Map<String, String> environment = Map.of(Service.KEY, Questions.KEY, Service.BASE_URL, url);

        assertThatThrownBy(() -> Questions.ask(null, Questions.PATIENT, new Heard(), environment))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("ANTHROPIC_BASE_URL");
    }

    @Test
    void an_address_with_a_password_is_refused_without_it() {
        URI url = URI.create("https://ann:hunter22@example.org");

        assertThatThrownBy(() -> Questions.ask(url, Questions.PATIENT, new Heard()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("holds a user")
                .hasMessageNotContaining("hunter22");
    }

    @Test
    void a_key_over_two_lines_is_refused_without_it() {
        Map<String, String> environment = Map.of(Service.KEY, "sk-first\nsecond");

        assertThatThrownBy(() -> Questions.ask(null, Questions.PATIENT, new Heard(), environment))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("a character that no key has")
                .hasMessageNotContaining("second");
    }
}
