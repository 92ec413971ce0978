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
 * An import from another model. It exists to be listed and run; the other model never has anything new.
 *
 * @param id the id, 112…
 * @param name the name
 * @param sourceModelName the name of the other model
 */
public record ModelImportDefinition(String id, String name, String sourceModelName) implements ImportDefinition {
    @Override
    public ImportType importType() {
        return ImportType.HIERARCHY_DATA;
    }

    @Override
    public Optional<FileDefinition> source() {
        return Optional.empty();
    }

    @Override
    public List<String> sourceColumns() {
        return List.of();
    }

    @Override
    public List<Prompt> prompts() {
        return List.of();
    }
}
