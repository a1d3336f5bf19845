package dev.mrt.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * One of the parts of a chain that several processes verify side by side, each its own part. The parts of one count are disjoint and together
 * the whole selection; each is a run of neighbours, so that a process applies what comes before it only once.
 *
 * @param index which part, from 1 to {@code count}
 * @param count how many parts there are, at least 1
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Shard(int index, int count) {

    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,6})\\s*/\\s*(\\d{1,6})\\s*");

    /**
     * Checks its range.
     *
     * @throws MrtException if there is no such part
     */
    public Shard {
        if (count < 1) {
            throw MrtException.usage(
                    "The shard is " + index + "/" + count + "; write which part of how many, such as 2/5.");
        }
        if (index < 1 || index > count) {
            throw MrtException.usage("There is no shard " + index + "/" + count + "; the first is 1/" + count
                    + ", the last is " + count + "/" + count + ".");
        }
    }

    /**
     * Reads the written form.
     *
     * @param text for example {@code 2/5}
     * @return the second of five parts
     * @throws MrtException if it is not of this form or there is no such part
     */
    public static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw MrtException.usage("The shard is " + text + "; write which part of how many, such as 2/5.");
        }
        return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /**
     * Where this part begins in a list.
     *
     * @param size the length of the list
     * @return the place of its first element
     */
    public int begin(int size) {
        return (int) ((long) (index - 1) * size / count);
    }

    /**
     * Where this part ends in a list.
     *
     * @param size the length of the list
     * @return the place after its last element; that of {@link #begin} if there are more parts than elements and this one is empty
     */
    public int end(int size) {
        return (int) ((long) index * size / count);
    }

    /** The written form. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
