package dev.mrt.explain;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.Timeout;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ExplainListener;
import dev.mrt.api.spi.Explanation;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One question and its answer, within the time that there is. */
final class Call {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(15);

    /** What the client tells of the machine that it runs on, and nobody needs. */
    private static final Set<String> TELLING = Set.of(
            "X-Stainless-Arch",
            "X-Stainless-OS",
            "X-Stainless-OS-Version",
            "X-Stainless-Runtime",
            "X-Stainless-Runtime-Version");

    private static final long MOST_TOKENS = 8_192;

    private final Service service;
    private final Prompt prompt;
    private final ExplainListener listener;
    private boolean over = false;

    Call(Service service, Prompt prompt, ExplainListener listener) {
        this.service = service;
        this.prompt = prompt;
        this.listener = listener;
    }

    Explanation run() {
        listener.sending(service.host(), service.model(), prompt.bytes());
        FutureTask<Explanation> answer = new FutureTask<>(this::ask);
        Thread thread = new Thread(answer, "mrt-explain");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(service.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Failures(service).timeout();
        } catch (ExecutionException e) {
            throw new Failures(service).of(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
            throw MrtException.usage("The question to the model was interrupted.", e);
        } finally {
            end();
            answer.cancel(true);
        }
    }

    /** The client keeps connections and threads for minutes unless it is closed. */
    private Explanation ask() {
        AnthropicClient client = client();
        try (StreamResponse<RawMessageStreamEvent> events = client.messages().createStreaming(question())) {
            Answer answer = new Answer(service.model());
            for (Iterator<RawMessageStreamEvent> each = events.stream().iterator(); each.hasNext(); ) {
                tell(answer.take(each.next()));
            }
            return answer.whole();
        } finally {
            client.close();
        }
    }

    private AnthropicClient client() {
        Duration connect = service.timeout().compareTo(LONGEST_CONNECT) < 0 ? service.timeout() : LONGEST_CONNECT;
        AnthropicOkHttpClient.Builder builder = AnthropicOkHttpClient.builder()
                .apiKey(service.key())
                .baseUrl(service.url().toString().replaceFirst("/+$", ""))
                .timeout(Timeout.builder()
                        .connect(connect)
                        .read(service.timeout())
                        .request(service.timeout())
                        .build());
        // The client would put them back if they were removed.
        TELLING.forEach(header -> builder.replaceHeaders(header, "Unknown"));
        return builder.build();
    }

    private MessageCreateParams question() {
        return MessageCreateParams.builder()
                .model(service.model())
                .maxTokens(MOST_TOKENS)
                .system(prompt.system())
                .addUserMessage(prompt.question())
                .build();
    }

    private synchronized void tell(String part) {
        if (!over && !part.isEmpty()) {
            listener.text(part);
        }
    }

    private synchronized void end() {
        over = true;
    }
}
