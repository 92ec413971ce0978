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
package io.github.camelanaplan.simulator.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelanaplan.simulator.model.ExportDefinition;
import io.github.camelanaplan.simulator.model.FileDefinition;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.ModelObject;

/** Which files a model has: those declared, those created over the API, and the outputs of exports. Thread-safe. */
public final class FileDirectory {

    private static final long FIRST_ID = 113_000_000_000L;

    private final List<ExportDefinition> exports;
    private final List<FileDefinition> files;

    /**
     * The files of a model as declared.
     *
     * @param definition the model
     */
    public FileDirectory(ModelDefinition definition) {
        this.exports = definition.exports();
        this.files = new ArrayList<>(definition.files());
    }

    /**
     * Files that can be uploaded to.
     *
     * @return in order of creation
     */
    public synchronized List<FileDefinition> files() {
        return List.copyOf(files);
    }

    /**
     * Everything that file lists show.
     *
     * @return {@link FileDefinition}s, then {@link ExportDefinition}s
     */
    public List<ModelObject> all() {
        return Stream.<ModelObject>concat(files().stream(), exports.stream()).toList();
    }

    /**
     * The file, or export, of this id.
     *
     * @param id 12 digits
     * @return empty when there is none
     */
    public Optional<ModelObject> find(String id) {
        return all().stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /**
     * The file, or export, of this name.
     *
     * @param name case matters
     * @return the first one
     * @throws IllegalArgumentException when there is none
     */
    public ModelObject named(String name) {
        return all().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file or export named '" + name + "', only "
                        + all().stream().map(ModelObject::name).toList()));
    }

    /**
     * Creates a file with default settings.
     *
     * @param name its name, which need not be unique
     * @return the file with its new id
     */
    public synchronized FileDefinition create(String name) {
        long last = files.stream()
                .mapToLong(file -> Long.parseLong(file.id()))
                .max()
                .orElse(FIRST_ID - 1);
        FileDefinition file = FileDefinition.withDefaults(Long.toString(last + 1), name);
        files.add(file);
        return file;
    }
}
