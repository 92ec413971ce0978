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
package io.github.camelanaplan.benchmark.worker;

/** Where everything of the sink is said to be. */
final class Place {
    static final String WORKSPACE = "8a8b8c8d8e8f1a2b3c4d5e6f78901234";
    static final String MODEL = "75A40874E6B64FA3AE0743278996850F";
    static final String OPTIONS = "workspaceId=" + WORKSPACE + "&modelId=" + MODEL;
    static final String PATH = "/2/0/workspaces/" + WORKSPACE + "/models/" + MODEL;

    private Place() {}
}
