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
 * A view of a module.
 *
 * @param id       12 or 13 digits; the id of the module itself for its default view
 * @param name     its name, usually {@code Module.View}
 * @param moduleId the module it belongs to; null when the service did not say
 */
public record View(String id, String name, String moduleId) implements AnaplanObject {}
