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
package io.github.camelanaplan.component.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/** The operations, as they are called in URIs. */
public enum AnaplanOperation {
    UPLOAD(new UploadOperation()),
    IMPORT(new ImportOperation()),
    EXPORT(new ExportOperation()),
    PROCESS(new ProcessOperation()),
    DELETE(new ActionOperation(TaskKind.DELETE)),
    ACTION(new ActionOperation(TaskKind.ACTION)),
    DOWNLOAD(new DownloadOperation()),
    DUMP(new DumpOperation()),
    LIST(new ListOperation()),
    TASK(new TaskOperation()),
    CANCEL(new CancelOperation());

    private final Operation operation;

    AnaplanOperation(Operation operation) {
        this.operation = operation;
    }

    /** What does it. */
    public Operation operation() {
        return operation;
    }

    /** The word in URIs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The operation of that name.
     *
     * @throws AnaplanConfigurationException when there is none, listing those that there are
     */
    public static AnaplanOperation of(String word) {
        return Arrays.stream(values())
                .filter(operation -> operation.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> words =
                            Arrays.stream(values()).map(AnaplanOperation::word).toList();
                    return new AnaplanConfigurationException(
                            "Unknown operation '" + word + "'; expected one of " + String.join(", ", words));
                });
    }
}
