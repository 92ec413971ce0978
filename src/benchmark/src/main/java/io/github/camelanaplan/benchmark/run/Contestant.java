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
package io.github.camelanaplan.benchmark.run;

import java.util.HashMap;
import java.util.Map;

/**
 * One way of doing something, to be measured against others.
 *
 * @param name      for people
 * @param job       what the measured JVM does
 * @param heap      how much it may have, as {@code -Xmx} takes it
 * @param arguments what the job wants to know
 */
public record Contestant(String name, String job, String heap, Map<String, String> arguments) {
    /** Enough for every way that is measured, so that none of them is about garbage. */
    private static final String USUAL_HEAP = "512m";

    /** With the heap that is usual here. */
    public static Contestant of(String name, String job) {
        return new Contestant(name, job, USUAL_HEAP, Map.of());
    }

    /** The same with another heap. */
    public Contestant heap(String most) {
        return new Contestant(name, job, most, arguments);
    }

    /** The same by another name. */
    public Contestant named(String other) {
        return new Contestant(other, job, heap, arguments);
    }

    /** The same, which is told one thing more. */
    public Contestant with(String argument, Object value) {
        Map<String, String> more = new HashMap<>(arguments);
        more.put(argument, value.toString());
        return new Contestant(name, job, heap, Map.copyOf(more));
    }
}
