package dev.mrt.engine.flyway;

import dev.mrt.api.MrtConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * Which callbacks run with which step.
 *
 * <p>Open-source Flyway knows no undo, so the events of an undo are those of a migration under another name.
 */
final class Callbacks {

    /** Events around a run that come after its migrations; they may need what exists only at the end of the chain. */
    private static final Set<String> AT_THE_END =
            Set.of("afterMigrate", "afterMigrateApplied", "afterMigrateError", "afterMigrateOperationFinish");

    private static final Set<String> BETWEEN = Set.of("afterVersioned", "beforeRepeatables");

    private static final Set<String> OF_CONNECTIONS =
            Set.of("beforeConnect", "afterConnect", "createSchema", "beforeCreateSchema");

    private static final Map<String, Event> EVENTS = Stream.of(Event.values())
            .collect(Collectors.toMap(Event::getId, Function.identity(), (first, second) -> first));

    private final MrtConfig.Callbacks policy;
    private final Set<Step> last;
    private final Set<Step> firstRepeatable;

    Callbacks(MrtConfig.Callbacks policy, List<Step> steps) {
        this.policy = policy;
        this.last = steps.isEmpty() ? Set.of() : Set.of(steps.get(steps.size() - 1));
        this.firstRepeatable = steps.stream()
                .filter(step -> step.version() == null)
                .findFirst()
                .map(Set::of)
                .orElse(last);
    }

    /**
     * The events that a step (or a run up to it) forward may fire.
     *
     * @param step the step, {@code null} while nothing is applied
     * @return for an event of Flyway's the event that a callback is to see, {@code null} if none
     */
    Function<Event, @Nullable Event> up(@Nullable Step step, boolean wholeRun) {
        boolean end = step != null && last.contains(step);
        boolean between = step != null && (firstRepeatable.contains(step) || (wholeRun && end));
        return event -> allowed(event, end, between) ? event : null;
    }

    private boolean allowed(Event event, boolean end, boolean between) {
        return switch (policy) {
            case NONE -> false;
            case ALL -> true;
            case EACH -> AT_THE_END.contains(event.getId()) ? end : BETWEEN.contains(event.getId()) ? between : true;
        };
    }

    /** The events of an undo: those of a migration, seen as those of an undo. */
    Function<Event, @Nullable Event> down() {
        return event -> {
            if (policy == MrtConfig.Callbacks.NONE) {
                return null;
            }
            Event ofUndo = EVENTS.get(event.getId().replace("Migrate", "Undo"));
            return OF_CONNECTIONS.contains(event.getId()) ? event : ofUndo == event ? null : ofUndo;
        };
    }

    /** The SQL callbacks of a run, named after the event of Flyway's at which they are to run. */
    List<ScriptResource> scripts(List<ScriptResource> all, String separator, Function<Event, @Nullable Event> seenAs) {
        List<ScriptResource> shown = new ArrayList<>();
        for (ScriptResource script : all) {
            String name = script.file().name();
            int end = name.contains(separator) ? name.indexOf(separator) : name.indexOf('.');
            String id = name.substring(0, end < 0 ? name.length() : end);
            for (Event event : EVENTS.values()) {
                Event seen = seenAs.apply(event);
                if (seen != null && seen.getId().equals(id)) {
                    shown.add(script.named(event.getId() + name.substring(id.length())));
                }
            }
        }
        return shown;
    }
}
