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
package io.github.camelanaplan.examples.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** What the person sees: steps by name on the left, and what is to be said of each on the right. */
final class Console {
    private static final int INDENT = 11;

    private final PrintStream out;
    private boolean named;

    Console(PrintStream out) {
        this.out = out;
    }

    /** Says at once what comes next. */
    void step(String name) {
        out.print(name + " ".repeat(INDENT - name.length()));
        out.flush();
        named = true;
    }

    /** Says something of the step. */
    void say(String format, Object... arguments) {
        more(format, arguments);
        end();
    }

    /** Says something that goes on in the same line. */
    void more(String format, Object... arguments) {
        out.print(named ? "" : " ".repeat(INDENT));
        out.printf(Locale.ROOT, format, arguments);
        out.flush();
        named = true;
    }

    /** Ends a line that went on. */
    void end() {
        out.println();
        named = false;
    }

    /** A number of things: {@code 1 row}, {@code 2,000 rows}. */
    static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
