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
package io.github.camelanaplan.client.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a process runs, as far as it moves content.
 *
 * @param imports   its imports, in the order in which they run
 * @param exportIds its exports; each writes the file that has its id
 */
public record ProcessSteps(List<ImportObject> imports, List<String> exportIds) {
    /** Of a process of which nothing is known. */
    public static final ProcessSteps UNKNOWN = new ProcessSteps(List.of(), List.of());

    public ProcessSteps {
        imports = List.copyOf(imports);
        exportIds = List.copyOf(exportIds);
    }

    /** The ids of all files that it reads or writes, each once. */
    public List<String> fileIds() {
        Stream<String> read = imports.stream().map(ImportObject::dataSourceId).filter(Objects::nonNull);
        return Stream.concat(read, exportIds.stream()).distinct().toList();
    }
}
