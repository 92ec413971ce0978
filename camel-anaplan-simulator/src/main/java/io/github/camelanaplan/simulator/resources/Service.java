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
package io.github.camelanaplan.simulator.resources;

import java.io.IOException;

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** One of the services that make up Anaplan. */
interface Service {

    /** Whether a path, still encoded, is one of this service, be there something or not. */
    boolean serves(String path);

    /**
     * Answers a call to a path of this service.
     *
     * @throws HttpFailure when the answer is an error
     */
    Answer answer(Call call) throws IOException;

    /** How this service describes an error. */
    default Answer error(HttpFailure failure) {
        return Errors.ofIntegration(failure);
    }
}
