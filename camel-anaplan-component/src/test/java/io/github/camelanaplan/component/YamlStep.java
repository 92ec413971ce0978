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

import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** A YAML route from {@code direct:yaml} with one step. */
final class YamlStep {
    private YamlStep() {}

    /**
     * @param uri        of the step
     * @param parameters of the step, each as a line of YAML
     */
    static void load(CamelContext context, String uri, String... parameters) throws Exception {
        StringBuilder yaml = new StringBuilder("""
                - route:
                    from:
                      uri: direct:yaml
                      steps:
                        - to:
                            uri: %s
                            parameters:
                """.formatted(uri));
        for (String parameter : parameters) {
            yaml.append(" ".repeat(14)).append(parameter).append('\n');
        }
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("routes.yaml", yaml.toString()));
    }

    /** A name as text of YAML. */
    static String text(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
