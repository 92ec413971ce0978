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

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/**
 * What a person sees of the program.
 *
 * @param exitCode what the JVM would have ended with
 * @param out      standard output
 * @param err      standard error
 */
record Ran(int exitCode, String out, String err) {
    static Ran with(String... arguments) {
        return run((out, err) -> Quickstart.run(out, err, arguments));
    }

    static Ran with(Supplier<Scenario> scenario) {
        return run((out, err) -> Quickstart.run(out, err, scenario));
    }

    private static Ran run(ToIntBiFunction<PrintStream, PrintStream> program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = program.applyAsInt(print(out), print(err));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
