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
 * A workspace.
 *
 * @param id            32 lower-case hex digits
 * @param name          its name
 * @param active        whether it is in use; null when the service did not say
 * @param sizeAllowance bytes that its models may take together; null when the service did not say
 */
public record Workspace(String id, String name, Boolean active, Long sizeAllowance) implements AnaplanObject {}
