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

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Serves a demo model until Ctrl-C. */
public final class Main {

    private static final int BAD_ARGUMENTS = 2;
    private static final String LOGGING_REMARKS = "slf4j.internal.verbosity";

    private Main() {}

    /**
     * Starts the simulator and waits.
     *
     * <p>Exit codes: 0 after {@code --help}, 1 when the port is taken, 2 for bad arguments.
     *
     * @param arguments {@code --port}, {@code --user} and {@code --password}, each followed by a value
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
        AnaplanSimulator simulator = AnaplanSimulator.builder()
                .port(options.port())
                .user(options.user(), options.password())
                .workspace(DemoModel.WORKSPACE, w -> w.model(DemoModel.MODEL, DemoModel::declare))
                .build();
        // Ctrl-C does not end try-with-resources
        Thread closing = new Thread(simulator::close);
        Runtime.getRuntime().addShutdownHook(closing);
        try (simulator) {
            simulator.start();
            describe(simulator, options, out);
            end.await();
            Runtime.getRuntime().removeShutdownHook(closing);
            return 0;
        } catch (UncheckedIOException e) {
            err.println("Could not listen on port " + options.port() + ": "
                    + e.getCause().getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void describe(AnaplanSimulator simulator, MainOptions options, PrintStream out) {
        SimulatedModel model = simulator.model(DemoModel.MODEL);
        out.printf("Anaplan simulator%n%n");
        out.printf("  API             %s/2/0%n", simulator.apiUrl());
        out.printf("  Authentication  %s/token/authenticate%n", simulator.authUrl());
        out.printf("  User            %s%n%n", options.user());
        out.printf("  Workspace       %s  %s%n", model.workspaceId(), DemoModel.WORKSPACE);
        out.printf("  Model           %s  %s%n", model.id(), model.name());
        out.printf("  File            %s  products.csv%n", model.fileId("products.csv"));
        out.printf("  Import          %s  %s%n", model.importId(DemoModel.IMPORT), DemoModel.IMPORT);
        out.printf("  Export          %s  Revenue.csv%n", model.exportId("Revenue.csv"));
        out.printf("  Process         %s  Nightly%n", model.processId("Nightly"));
        out.printf("  Delete action   %s  Clear products%n%n", model.actionId("Clear products"));
        out.printf("Log in:  curl -X POST -u %s %s/token/authenticate%n", options.user(), simulator.authUrl());
        out.printf("Stop with Ctrl-C.%n");
        out.flush();
    }
}
