/**
 * Databases that mrt may do anything to: embedded ones, and scratch databases on a server of the user.
 *
 * <p>A provider opens a {@link dev.mrt.api.spi.Sandbox}; in a test:
 *
 * <pre>{@code
 * try (Sandbox sandbox = new PostgresSandboxProvider().open(new SandboxRequest("postgres", MrtConfig.builder().build()));
 *         Connection connection = sandbox.connect()) {
 *     ...
 *     sandbox.recreate();
 * }
 * }</pre>
 *
 * <p>Embedded servers run under a small shell process that ends them and removes their files as soon as this process is gone, whatever the reason.
 */
@NullMarked
package dev.mrt.schema.catalog.sandbox;

import org.jspecify.annotations.NullMarked;
