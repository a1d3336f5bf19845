package dev.mrt.explain;

import dev.mrt.api.spi.ExplainListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a listener is told. */
class Heard implements ExplainListener {

    final List<String> sent = new CopyOnWriteArrayList<>();
    final List<String> parts = new CopyOnWriteArrayList<>();

    @Override
    public void sending(String host, String model, long bytes) {
        sent.add(host + " " + model + " " + bytes);
    }

    @Override
    public void text(String part) {
        parts.add(part);
    }
}
