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
package io.github.camelanaplan.client.task;

import java.util.List;

import io.github.camelanaplan.client.model.MappingParameter;

/**
 * What a task is started with.
 *
 * @param localeName the language of messages and the decimal sign, such as {@code en_US}
 * @param mapping    answers to what imports ask for at run time
 */
public record StartParameters(String localeName, List<MappingParameter> mapping) {
    public StartParameters {
        mapping = List.copyOf(mapping);
    }
}
