package dev.mrt.spring.boot;

import dev.mrt.api.MrtConfig;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database of the application, as mrt takes it.
 *
 * @param url where it is, {@code null} if the data source has to tell
 * @param username the user for the URL
 * @param password the password for the URL
 * @param dataSource the data source, {@code null} if the URL is enough
 */
record MigratedDatabase(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable DataSource dataSource) {

    /** One that only wraps a URL is not asked to connect, as that would create the file of an H2 database. */
    static MigratedDatabase of(DataSource given) {
        DataSource dataSource = unwrapped(given);
        if (dataSource instanceof AbstractDriverBasedDataSource told) {
            return new MigratedDatabase(told.getUrl(), told.getUsername(), told.getPassword(), null);
        }
        return new MigratedDatabase(null, null, null, dataSource);
    }

    /** What is wrapped around a data source hides the address behind it. */
    private static DataSource unwrapped(DataSource given) {
        DataSource inside = given;
        if (given instanceof DelegatingDataSource wrapper && wrapper.getTargetDataSource() != null) {
            inside = wrapper.getTargetDataSource();
        } else if (AopProxyUtils.getSingletonTarget(given) instanceof DataSource target) {
            inside = target;
        }
        return inside == given ? given : unwrapped(inside);
    }

    /** A user that mrt was told stays: one with the right to make databases, for example. */
    MrtConfig in(MrtConfig config) {
        if (dataSource != null) {
            return config.with(builder -> builder.dataSource(dataSource));
        }
        boolean otherUser = config.username() != null;
        return config.with(builder -> builder.jdbcUrl(url)
                .username(otherUser ? config.username() : username)
                .password(otherUser ? config.password() : password));
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return url == null
                ? "that of the test's data source"
                : url.replaceFirst("[?;].*", "").replaceFirst("//.*@", "//");
    }
}
