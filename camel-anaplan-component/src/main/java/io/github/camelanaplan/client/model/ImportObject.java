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

/**
 * An import as a model builder defined it.
 *
 * @param id           12 digits, 112…
 * @param name         its name
 * @param importType   such as {@code HIERARCHY_DATA} or {@code MODULE_DATA}; null when the service did not say
 * @param dataSourceId what it reads: 113… is a file that content can be uploaded to, anything else lives in a model;
 *                     null when the service did not say
 */
public record ImportObject(String id, String name, String importType, String dataSourceId) implements AnaplanObject {

    /** Whether it reads a file that content can be uploaded to. */
    public boolean readsFile() {
        return dataSourceId != null && ObjectKind.FILE.ownsId(dataSourceId);
    }
}
