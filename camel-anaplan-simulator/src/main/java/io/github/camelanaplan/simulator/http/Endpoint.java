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

import java.io.IOException;

/** What answers the calls of one route. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Answers a call.
     *
     * @param call the call, with the parameters of the path filled in
     * @return the answer
     * @throws IOException when the body can't be read
     * @throws HttpFailure to answer with an error
     */
    Answer answer(Call call) throws IOException;
}
