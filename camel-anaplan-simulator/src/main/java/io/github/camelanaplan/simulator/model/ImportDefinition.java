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

/** An import of any kind. */
public sealed interface ImportDefinition extends ModelObject
        permits ListImportDefinition, ModuleImportDefinition, ModelImportDefinition {
    /** What it writes to. */
    ImportType importType();

    /** The file that it reads; empty when it reads another model. */
    Optional<FileDefinition> source();

    /** The columns of the source as known to the model: those declared for the file, else those that are mapped. */
    List<String> sourceColumns();

    /** What must be given when it is run; often empty. */
    List<Prompt> prompts();

    /** The id of the source file, or an empty text when there is none. */
    default String dataSourceId() {
        return source().map(FileDefinition::id).orElse("");
    }
}
