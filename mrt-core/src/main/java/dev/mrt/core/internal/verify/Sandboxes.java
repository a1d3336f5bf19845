package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The sandboxes of a run, one for each job: whoever ends the run closes all of them. Safe for use by several threads. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Sandboxes implements AutoCloseable {

    private final Supplier<Sandbox> opener;
    private final List<Place> places = new ArrayList<>();
    private boolean closed;

    /**
     * None yet.
     *
     * @param opener opens one
     */
    public Sandboxes(Supplier<Sandbox> opener) {
        this.opener = opener;
    }

    /** A place for one more sandbox. */
    synchronized Place place() {
        Place place = new Place(opener);
        places.add(place);
        if (closed) {
            place.close();
        }
        return place;
    }

    /** Closes every sandbox that is open, and those that are being opened as soon as they are. */
    @Override
    public void close() {
        List<Place> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(places);
        }
        all.forEach(Place::close);
    }

    /** Where one sandbox is or will be. */
    static final class Place implements AutoCloseable {

        private final Supplier<Sandbox> opener;
        private @Nullable Sandbox sandbox;
        private boolean closed;

        private Place(Supplier<Sandbox> opener) {
            this.opener = opener;
        }

        /**
         * The sandbox; opens it if that was not done yet.
         *
         * @throws MrtException if it cannot be opened, or the run was ended
         */
        Sandbox sandbox() {
            Sandbox known = opened();
            if (known != null) {
                return known;
            }
            Sandbox opened = opener.get();
            take(opened);
            return opened;
        }

        private synchronized @Nullable Sandbox opened() {
            if (closed) {
                throw ended();
            }
            return sandbox;
        }

        /** Takes a sandbox that is open already. */
        synchronized void take(Sandbox opened) {
            if (closed) {
                opened.close();
                throw ended();
            }
            sandbox = opened;
        }

        private static MrtException ended() {
            return MrtException.usage("The verification was ended before it was finished.");
        }

        @Override
        public void close() {
            Sandbox open;
            synchronized (this) {
                closed = true;
                open = sandbox;
            }
            if (open != null) {
                open.close();
            }
        }
    }
}
