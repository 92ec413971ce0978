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
package io.github.camelanaplan.simulator.tasks;

import java.util.List;

import io.github.camelanaplan.simulator.engine.MappingParameter;

/**
 * A task as a test sees it.
 *
 * @param kind below which collection it was started
 * @param objectId the import, export, action or process that it runs
 * @param taskId 32 upper-case hexadecimal digits
 * @param state how far it is
 * @param user the e-mail address of who started it
 * @param localeName as sent
 * @param mappingParameters as sent; empty when there were none
 */
public record StartedTask(
        TaskKind kind,
        String objectId,
        String taskId,
        TaskState state,
        String user,
        String localeName,
        List<MappingParameter> mappingParameters) {

    /** Copies the list. */
    public StartedTask {
        mappingParameters = List.copyOf(mappingParameters);
    }
}
