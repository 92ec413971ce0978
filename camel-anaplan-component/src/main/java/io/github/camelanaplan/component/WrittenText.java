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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is meant by the text of a URI, which the component gets as it was written. */
final class WrittenText {
    /** The options whose values are names in Anaplan, beside those of mapping parameters. */
    static final Set<String> NAMES = Set.of("target", "modelId", "workspaceId");

    private static final Pattern RAW = Pattern.compile("RAW\\((.*)\\)|RAW\\{(.*)}", Pattern.DOTALL);
    private static final Pattern NOT_A_CODE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private WrittenText() {}

    /** A part of the path: percent-encoded, and what is no code stands for itself. */
    static String inPath(String written) {
        String codes = NOT_A_CODE.matcher(written).replaceAll("%25").replace("+", "%2B");
        return URLDecoder.decode(codes, StandardCharsets.UTF_8);
    }

    /** The value of an option: as it is between the marks of {@code RAW(…)}, otherwise encoded. */
    static Object inOption(String name, Object written) {
        if (!(written instanceof String text)) {
            return written;
        }
        Matcher raw = RAW.matcher(text);
        if (raw.matches()) {
            String inside = raw.group(1) == null ? raw.group(2) : raw.group(1);
            // Camel's normal form, which dynamic endpoints come in, has encoded the percent sign
            return inside.replace("%25", "%");
        }
        // A plus stands for a blank in options, as everywhere in Camel, but for itself in a name
        return inPath(holdsName(name) ? text : text.replace('+', ' '));
    }

    /** Whether the value of an option is a name in Anaplan, which is free text. */
    static boolean holdsName(String option) {
        return NAMES.contains(option) || option.startsWith("mapping.");
    }
}
