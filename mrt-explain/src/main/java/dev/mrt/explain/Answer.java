package dev.mrt.explain;

import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageDeltaUsage;
import com.anthropic.models.messages.RawMessageDeltaEvent;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Explanation;
import org.jspecify.annotations.Nullable;

/** An answer as its events arrive. */
final class Answer {

    static final String NONE = "no answer of a model; check --base-url and " + Service.BASE_URL + ".";

    private final StringBuilder text = new StringBuilder();
    private String model;
    private long inputTokens = 0;
    private long outputTokens = 0;
    private boolean begun = false;
    private @Nullable StopReason stopped;

    Answer(String model) {
        this.model = model;
    }

    /** Takes the next event, and gives the text that it brings; empty for most. */
    String take(RawMessageStreamEvent event) {
        event.messageStart().ifPresent(start -> begin(start.message()));
        event.messageDelta().ifPresent(this::change);
        String part = event.contentBlockDelta()
                .flatMap(delta -> delta.delta().text())
                .map(delta -> delta.text())
                .orElse("");
        text.append(part);
        return part;
    }

    private void begin(Message message) {
        begun = true;
        model = message.model().asString();
        inputTokens = message.usage().inputTokens();
    }

    private void change(RawMessageDeltaEvent event) {
        event.delta().stopReason().ifPresent(reason -> stopped = reason);
        MessageDeltaUsage usage = event.usage();
        outputTokens = usage.outputTokens();
    }

    /**
     * The whole answer.
     *
     * @throws MrtException if it is not whole
     */
    Explanation whole() {
        if (!begun) {
            throw MrtException.usage("The service sent what is " + NONE);
        }
        if (stopped == null) {
            throw cutOff("the connection ended before it did");
        }
        if (stopped.equals(StopReason.REFUSAL)) {
            throw MrtException.usage(
                    "The model " + model + " refused to answer; what mrt itself can tell is not touched by that.");
        }
        if (stopped.equals(StopReason.MAX_TOKENS) || stopped.equals(StopReason.MODEL_CONTEXT_WINDOW_EXCEEDED)) {
            throw cutOff("it grew longer than allowed; ask about fewer migrations with --only");
        }
        if (text.toString().isBlank()) {
            throw MrtException.usage(
                    "The answer of the model " + model + " is empty; try again, or another one with --model.");
        }
        return new Explanation(text.toString(), model, inputTokens, outputTokens);
    }

    private MrtException cutOff(String why) {
        return MrtException.usage("The answer of the model " + model + " is not whole: " + why + ".");
    }
}
