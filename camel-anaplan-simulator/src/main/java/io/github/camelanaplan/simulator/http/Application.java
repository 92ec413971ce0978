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
package io.github.camelanaplan.simulator.http;

/** What the server serves. Called by many threads at once. */
public interface Application {

    /**
     * Answers a call.
     *
     * @param call the request; its body is readable only until this method returns
     * @return the answer
     * @throws Exception when something is wrong inside: the server answers 500
     */
    Answer answer(Call call) throws Exception;

    /**
     * What an error looks like that a test wants to see, whatever the path leads to.
     *
     * @param path the path as sent, still encoded
     * @param failure the error
     * @return the answer that describes it
     */
    Answer error(String path, HttpFailure failure);
}
