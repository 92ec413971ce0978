/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.github.camelanaplan.simulator.model.ModelObject;

/** Serves the {@link DemoModel} until Ctrl-C. */
public final class Main {

    private static final int BAD_ARGUMENTS = 2;
    private static final String LOGGING_REMARKS = "slf4j.internal.verbosity";

    private Main() {}

    /**
     * Starts the simulator and waits.
     *
     * <p>Exit codes: 0 after {@code --help}, 1 when the port is taken or a file can't be written, 2 for bad arguments.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) {
        if (System.getProperty(LOGGING_REMARKS) == null) {
            // that nobody configured logging is no news for who just wants to try things out
            System.setProperty(LOGGING_REMARKS, "ERROR");
        }
        CountDownLatch never = new CountDownLatch(1);
        System.exit(run(System.out, System.err, never, arguments));
    }

    /** Serves until the latch opens; answers the exit code. */
    static int run(PrintStream out, PrintStream err, CountDownLatch end, String... arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            out.print(MainOptions.USAGE);
            return 0;
        }
        MainOptions options;
        try {
            options = MainOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(MainOptions.USAGE);
            return BAD_ARGUMENTS;
        }
        return serve(options, out, err, end);
    }

    private static int serve(MainOptions options, PrintStream out, PrintStream err, CountDownLatch end) {
        AnaplanSimulator simulator;
        try {
            simulator = options.declare().build();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return BAD_ARGUMENTS;
        }
        // Ctrl-C does not end try-with-resources
        Thread closing = new Thread(simulator::close);
        Runtime.getRuntime().addShutdownHook(closing);
        try (simulator) {
            simulator.start();
            writeAuthority(simulator, options.authorityFile());
            describe(simulator, options, out);
            end.await();
            Runtime.getRuntime().removeShutdownHook(closing);
            return 0;
        } catch (IOException e) {
            err.println("Could not write --ca " + options.authorityFile() + ": " + e);
            return 1;
        } catch (UncheckedIOException e) {
            err.println("Could not listen on port " + options.port() + ": "
                    + e.getCause().getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void writeAuthority(AnaplanSimulator simulator, Path file) throws IOException {
        if (file != null) {
            Files.writeString(file, simulator.certificateAuthorityPem());
        }
    }

    private static void describe(AnaplanSimulator simulator, MainOptions options, PrintStream out) {
        SimulatedModel model = simulator.model(DemoModel.MODEL);
        out.printf("Anaplan simulator%n%n");
        out.printf("  apiUrl         %s%n", simulator.apiUrl());
        out.printf("  authUrl        %s%n", simulator.authUrl());
        if (options.authorityFile() != null) {
            out.printf("  trust          %s%n", options.authorityFile());
        }
        out.printf("  username       %s%n", options.user());
        out.printf("  password       %s%n", options.shownPassword());
        options.oauth().ifPresent(client -> {
            out.printf("  oauthUrl       %s%n", simulator.oauthUrl());
            out.printf("  clientId       %s%n", client);
            out.printf("  refreshToken   %s%n", simulator.oauth().refreshToken(client, options.user()));
        });
        out.println();
        out.printf("  workspace      %s  %s%n", model.workspaceId(), DemoModel.WORKSPACE);
        out.printf("  model          %s  %s%n%n", model.id(), model.name());
        list("file", model.definition().files(), out);
        list("import", model.definition().imports(), out);
        list("export", model.definition().exports(), out);
        list("action", model.definition().actions(), out);
        list("process", model.definition().processes(), out);
        out.printf("%nSign in:%n%n");
        out.printf(
                "  curl -X POST %s-u \"%s\" %s/token/authenticate%n%n",
                options.curlTrust(), options.credentials(), simulator.authUrl());
        out.printf("Stop with Ctrl-C.%n");
        out.flush();
    }

    private static void list(String kind, List<? extends ModelObject> objects, PrintStream out) {
        objects.forEach(object -> out.printf("  %-13s  %s  %s%n", kind, object.id(), object.name()));
    }
}
