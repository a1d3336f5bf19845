package dev.mrt.spring.boot;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ApplicationContext;

/** What a project says to a test about migrations and database. */
final class Project {

    private final MrtConfig config;
    private final Class<?> testClass;
    private final List<Engine> engines;

    Project(MrtConfig config, Class<?> testClass) {
        this.config = config;
        this.testClass = testClass;
        this.engines = Engine.candidates(config, testClass.getClassLoader());
    }

    MrtConfig complete() {
        if (TestContexts.hasOwn(testClass)) {
            return completeFrom(read(() -> TestContexts.own(testClass)));
        }
        if (TestContexts.hasApplication(testClass)) {
            return completeFrom(slice());
        }
        if (Said.anything(config)) {
            return config;
        }
        throw MrtException.usage("There is no @SpringBootApplication in the package of " + testClass.getName()
                + " or in one above it that could tell migrations and database; move the test there, add @SpringBootTest(classes = ...), or"
                + " name them in @MrtTest.");
    }

    private ApplicationContext slice() {
        return read(() -> TestContexts.slice(testClass, SliceProperties.of(config, engines)));
    }

    private MrtConfig completeFrom(ApplicationContext context) {
        Optional<EngineBean> engine = read(() -> EngineBean.in(context, engines));
        if (engine.isEmpty() && TestContexts.hasOwn(testClass)) {
            // A test may have switched its engine off.
            ApplicationContext slice = slice();
            engine = read(() -> EngineBean.in(slice, engines));
            return with(engine, dataSource(context).or(() -> dataSource(slice)));
        }
        Optional<DataSource> migrated = engine.map(EngineBean::dataSource);
        return with(engine, migrated.or(() -> dataSource(context)));
    }

    private static Optional<DataSource> dataSource(ApplicationContext context) {
        return Optional.ofNullable(context.getBeanProvider(DataSource.class).getIfUnique());
    }

    private MrtConfig with(Optional<EngineBean> engine, Optional<DataSource> dataSource) {
        List<String> told = new ArrayList<>();
        MrtConfig completed = config;
        if (engine.isPresent()) {
            EngineBean bean = engine.get();
            completed = completed.with(
                    builder -> builder.engine(bean.engine().id()).engineConfiguration(bean.configuration()));
            told.add(bean.engine().id());
        }
        if (dataSource.isPresent() && !Said.database(config)) {
            MigratedDatabase database = read(() -> MigratedDatabase.of(dataSource.get()));
            completed = database.in(completed);
            told.add("a scratch database beside " + database);
        }
        log(told);
        return completed;
    }

    private void log(List<String> told) {
        System.getLogger(Project.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "Spring Boot " + SpringBootVersion.getVersion() + " tells " + testClass.getSimpleName() + ": "
                                + (told.isEmpty() ? "nothing" : String.join(", ", told)));
    }

    private <T> T read(Supplier<T> work) {
        try {
            return work.get();
        } catch (MrtException e) {
            throw e;
        } catch (RuntimeException e) {
            throw MrtException.usage(
                    "The configuration of Spring Boot for " + testClass.getName() + " cannot be used: "
                            + Complaint.of(e),
                    e);
        }
    }
}
