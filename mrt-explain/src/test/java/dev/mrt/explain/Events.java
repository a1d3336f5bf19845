package dev.mrt.explain;

import java.util.ArrayList;
import java.util.List;

/** Events of a streamed answer as the Messages API writes them. */
final class Events {

    static final String START = event(
            "message_start",
            "\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-test-1\",\"content\":[],"
                    + "\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{\"input_tokens\":25,\"output_tokens\":1}}");

    static final String PING = event("ping", "");

    private Events() {}

    static String[] answer(String stopReason, String... parts) {
        List<String> events = new ArrayList<>(List.of(
                START,
                event("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"),
                PING));
        for (String part : parts) {
            events.add(text(part));
        }
        events.add(event("content_block_stop", "\"index\":0"));
        events.add(event(
                "message_delta",
                "\"delta\":{\"stop_reason\":\"" + stopReason
                        + "\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":15}"));
        events.add(event("message_stop", ""));
        return events.toArray(String[]::new);
    }

    static String text(String part) {
        String escaped = part.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\u001B", "\\u001b");
        return event(
                "content_block_delta", "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"" + escaped + "\"}");
    }

    static String event(String type, String fields) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + (fields.isEmpty() ? "" : "," + fields)
                + "}\n\n";
    }
}
