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

import java.util.List;
import java.util.Optional;

/**
 * An import from a file into a list. Columns that are not mapped are empty texts.
 *
 * @param id the id, 112…
 * @param name the name
 * @param file what it reads
 * @param target the list
 * @param nameColumn the column with the item's name
 * @param codeColumn the column with the item's code; when mapped it is the key, else the name is
 * @param parentColumn the column with the code or name of the parent
 * @param unknownParent what becomes of a row whose parent is not found
 * @param properties the columns that fill properties
 * @param sourceColumns the columns of the source
 * @param prompts what must be given when it is run
 */
public record ListImportDefinition(
        String id,
        String name,
        FileDefinition file,
        ListDefinition target,
        String nameColumn,
        String codeColumn,
        String parentColumn,
        UnknownParent unknownParent,
        List<ColumnMapping> properties,
        List<String> sourceColumns,
        List<Prompt> prompts)
        implements ImportDefinition {
    /** Copies the lists. */
    public ListImportDefinition {
        properties = List.copyOf(properties);
        sourceColumns = List.copyOf(sourceColumns);
        prompts = List.copyOf(prompts);
    }

    @Override
    public ImportType importType() {
        return ImportType.HIERARCHY_DATA;
    }

    @Override
    public Optional<FileDefinition> source() {
        return Optional.of(file);
    }
}
