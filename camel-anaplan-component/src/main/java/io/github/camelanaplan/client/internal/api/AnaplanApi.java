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
package io.github.camelanaplan.client.internal.api;

import java.net.URI;

import io.github.camelanaplan.client.http.ServiceCaller;
import io.github.camelanaplan.client.internal.codec.ApiCodec;

/** The calls of the Integration API, by what they are about. Thread-safe. */
public final class AnaplanApi {
    private final ModelCalls models;
    private final FileCalls files;
    private final TaskCalls tasks;

    /**
     * @param address the base address, to which the version is added
     * @param codec   the version
     */
    public AnaplanApi(ServiceCaller caller, URI address, ApiCodec codec) {
        ApiPaths paths = new ApiPaths(address, codec);
        this.models = new ModelCalls(caller, paths, codec);
        this.files = new FileCalls(caller, paths, codec);
        this.tasks = new TaskCalls(caller, paths, codec);
    }

    public ModelCalls models() {
        return models;
    }

    public FileCalls files() {
        return files;
    }

    public TaskCalls tasks() {
        return tasks;
    }
}
