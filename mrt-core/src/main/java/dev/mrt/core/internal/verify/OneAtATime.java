package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.spi.VerificationListener;
import java.util.List;

/** Lets several jobs talk to a listener that serves one thread. */
record OneAtATime(VerificationListener listener) implements VerificationListener {

    @Override
    public synchronized void planned(List<Migration> migrations, String database) {
        listener.planned(migrations, database);
    }

    @Override
    public synchronized void started(Migration migration) {
        listener.started(migration);
    }

    @Override
    public synchronized void finished(RevisionResult result) {
        listener.finished(result);
    }
}
