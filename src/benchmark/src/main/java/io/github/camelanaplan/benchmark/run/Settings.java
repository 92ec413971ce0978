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

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run measures.
 *
 * @param size    bytes of a usual transfer
 * @param large   bytes of a transfer that does not fit any memory
 * @param warmup  bytes that go before a transfer that is measured, for the compiler
 * @param rounds  how often each is measured
 * @param waiting how many imports wait at once
 * @param small   how many small imports are timed
 * @param only    names of the suites to run; empty for all
 * @param scratch where files go that nobody needs afterwards
 * @param report  where tables and pictures go
 */
public record Settings(
        long size,
        long large,
        long warmup,
        int rounds,
        int waiting,
        int small,
        Set<String> only,
        Path scratch,
        Path report) {

    /** Those of the system properties of the same names. */
    public static Settings ofSystem() {
        return new Settings(
                bytes("size"),
                bytes("large"),
                bytes("warmup"),
                Integer.getInteger("rounds"),
                Integer.getInteger("waiting"),
                Integer.getInteger("small"),
                Stream.of(System.getProperty("only", "").split(","))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toSet()),
                Path.of(System.getProperty("scratch")).toAbsolutePath().normalize(),
                Path.of(System.getProperty("report")).toAbsolutePath().normalize());
    }

    /** Whether a suite is wanted. */
    public boolean wants(String suite) {
        return only.isEmpty() || only.contains(suite);
    }

    private static long bytes(String name) {
        String text = System.getProperty(name).strip().toLowerCase(Locale.ROOT);
        int shift = "kmg".indexOf(text.charAt(text.length() - 1)) + 1;
        return Long.parseLong(shift == 0 ? text : text.substring(0, text.length() - 1)) << 10 * shift;
    }
}
