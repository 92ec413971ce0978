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
package io.github.camelanaplan.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What imports into lists and into modules declare alike. */
final class ImportMapping {
    private final String importName;
    private final List<Prompt> prompts = new ArrayList<>();
    private String file = "";
    private String target = "";

    ImportMapping(String importName) {
        this.importName = importName;
    }

    void from(String fileName) {
        this.file = fileName;
    }

    void into(String targetName) {
        this.target = targetName;
    }

    void promptFor(String entityType, String... entityNames) {
        prompts.add(new Prompt(entityType, List.of(entityNames)));
    }

    String target() {
        if (target.isEmpty()) {
            throw problem("says not what it goes into");
        }
        return target;
    }

    FileDefinition file(Scope scope) {
        if (file.isEmpty()) {
            throw problem("says not which file it comes from");
        }
        return scope.file(file);
    }

    List<Prompt> prompts() {
        return prompts;
    }

    List<String> sourceColumns(Scope scope, Stream<String> mapped) {
        List<String> declared = file(scope).columns();
        return declared.isEmpty()
                ? mapped.filter(column -> !column.isEmpty()).distinct().toList()
                : declared;
    }

    IllegalArgumentException problem(String what) {
        return new IllegalArgumentException("Import '" + importName + "' " + what);
    }
}
