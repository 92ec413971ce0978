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
package io.github.camelanaplan.component.signin;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.console.DevConsoleRegistry;

/** What the developer consoles of a Camel context show. */
final class ConsoleTexts {
    /** They need to be told what to do, or leave files behind. */
    private static final Set<String> THOSE_THAT_ACT = Set.of(
            "eval-language",
            "heap-dump",
            "jfr-memory-leak",
            "receive",
            "reload",
            "send",
            "simple-language",
            "sql-query");

    private ConsoleTexts() {}

    /** All that there are, in both forms. */
    static Map<String, String> of(CamelContext camel) {
        DevConsoleRegistry registry = camel.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        registry.loadDevConsoles();
        Map<String, String> texts = new TreeMap<>();
        registry.stream()
                .filter(console -> !THOSE_THAT_ACT.contains(console.getId()))
                .forEach(console -> {
                    texts.put(console.getId(), text(console, MediaType.TEXT));
                    texts.put(console.getId() + " in JSON", text(console, MediaType.JSON));
                });
        return texts;
    }

    private static String text(DevConsole console, MediaType form) {
        return String.valueOf(console.call(form));
    }
}
