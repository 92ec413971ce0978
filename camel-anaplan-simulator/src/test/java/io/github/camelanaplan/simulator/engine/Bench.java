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
package io.github.camelanaplan.simulator.engine;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.camelanaplan.simulator.model.ModelBuilder;
import io.github.camelanaplan.simulator.model.ModelData;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.ModelObject;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A model with its engine, addressed by names. */
final class Bench {
    final ModelDefinition model;
    final ModelData data;
    private final ModelEngine engine;
    private final Map<String, byte[]> uploads = new LinkedHashMap<>();
    private final List<MappingParameter> parameters = new ArrayList<>();
    private MemoryFiles files = new MemoryFiles();

    Bench(Consumer<ModelBuilder> spec) {
        ModelBuilder builder = new ModelBuilder("Finance", "Sales");
        spec.accept(builder);
        this.model = builder.build();
        this.data = new ModelData(model);
        this.engine = new ModelEngine(model, data);
    }

    Bench upload(String file, String text) {
        return upload(file, text.getBytes(UTF_8));
    }

    Bench upload(String file, byte[] content) {
        uploads.put(idOf(file), content);
        return this;
    }

    Bench answer(String importId, String entityType, String entityName) {
        parameters.add(new MappingParameter(importId, entityType, entityName));
        return this;
    }

    TaskResult run(String name) {
        files = new MemoryFiles();
        uploads.forEach(files::with);
        return run(name, files);
    }

    TaskResult run(String name, UserFiles userFiles) {
        return engine.run(idOf(name), userFiles, new RunParameters("en_US", parameters));
    }

    ExportDescription describe(String export) {
        return engine.describeExport(idOf(export));
    }

    String dumpOf(String importName) {
        return dumpOf(importName, DumpLayout.WITH_STATUS);
    }

    String dumpOf(String importName, DumpLayout layout) {
        return files.dumpOf(idOf(importName), layout);
    }

    String exported(String export) {
        return exported(export, UTF_8);
    }

    String exported(String export, Charset encoding) {
        return files.output(idOf(export), encoding);
    }

    byte[] exportedBytes(String export) {
        return files.output(idOf(export));
    }

    String idOf(String name) {
        return Stream.<List<? extends ModelObject>>of(
                        model.files(), model.imports(), model.exports(), model.actions(), model.processes())
                .flatMap(List::stream)
                .filter(object -> object.name().equals(name))
                .map(ModelObject::id)
                .findFirst()
                .orElseThrow();
    }

    static List<String> types(TaskResult result) {
        return result.details().stream().map(Detail::type).toList();
    }

    /** The values of a detail as a map. */
    static Map<String, String> values(Detail detail) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < detail.values().size(); i += 2) {
            values.put(detail.values().get(i), detail.values().get(i + 1));
        }
        return values;
    }
}
