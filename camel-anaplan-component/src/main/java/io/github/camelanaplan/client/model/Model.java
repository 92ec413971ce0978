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
 * A model.
 *
 * @param id                   32 upper-case hex digits
 * @param name                 its name
 * @param activeState          such as {@code UNLOCKED}, {@code LOCKED}, {@code ARCHIVED}; null when the service did not say
 * @param currentWorkspaceId   the workspace that holds it now; null when the service did not say
 * @param currentWorkspaceName the name of that workspace; null when the service did not say
 */
public record Model(String id, String name, String activeState, String currentWorkspaceId, String currentWorkspaceName)
        implements AnaplanObject {

    /** The same with the workspace in which it was found, where the service did not say. */
    public Model in(String workspaceId) {
        return currentWorkspaceId == null ? new Model(id, name, activeState, workspaceId, currentWorkspaceName) : this;
    }
}
