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
package io.github.camelanaplan.component;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** What people get to see of an exception. */
public final class StackTraces {
    private StackTraces() {}

    /** Its message, its text and its whole trace, with all causes. */
    public static Stream<String> of(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return Stream.of(String.valueOf(thrown.getMessage()), thrown.toString(), trace.toString());
    }
}
