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

import java.util.Arrays;
import java.util.Iterator;

/**
 * What the command line says.
 *
 * @param port 0 for any free one
 * @param user the e-mail address to log in with
 * @param password the password to log in with
 */
record MainOptions(int port, String user, String password) {

    static final String USAGE = """
            Usage: [--port N] [--user EMAIL] [--password PASSWORD]

            Serves a demo model on the loopback interface until Ctrl-C.

              --port      the port to listen on; default: any free one
              --user      the user to log in with; default: planner@example.com
              --password  that user's password; default: secret
            """;

    private static final int MAX_PORT = 65_535;
    private static final String DEFAULT_PASSWORD = "secret";

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    static MainOptions parse(String... arguments) {
        MainOptions options = new MainOptions(0, "planner@example.com", DEFAULT_PASSWORD);
        for (Iterator<String> words = Arrays.asList(arguments).iterator(); words.hasNext(); ) {
            String name = words.next();
            options = switch (name) {
                case "--port" -> new MainOptions(port(value(name, words)), options.user, options.password);
                case "--user" -> new MainOptions(options.port, value(name, words), options.password);
                case "--password" -> new MainOptions(options.port, options.user, value(name, words));
                default -> throw new IllegalArgumentException("unknown argument: " + name);
            };
        }
        return options;
    }

    /** The password where everyone knows it: one that somebody chose is not shown. */
    String shownPassword() {
        return password.equals(DEFAULT_PASSWORD) ? password : "as given";
    }

    /** What curl's {@code -u} takes; where that lacks the password, it asks for it. */
    String credentials() {
        return password.equals(DEFAULT_PASSWORD) ? user + ":" + password : user;
    }

    private static String value(String name, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return words.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // reported like a number out of range
        }
        throw new IllegalArgumentException("--port must be a number from 0 to 65535, not " + text);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "port " + port + ", user " + user;
    }
}
