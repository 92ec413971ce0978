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

import java.util.List;
import java.util.Optional;

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Application;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** Services behind one port. */
final class ServiceHost implements Application {

    private final List<Service> services;

    ServiceHost(List<Service> services) {
        this.services = List.copyOf(services);
    }

    @Override
    public Answer answer(Call call) throws Exception {
        try {
            return serviceOf(call.path()).orElseThrow(HttpFailure::notFound).answer(call);
        } catch (HttpFailure failure) {
            return Errors.ofIntegration(call, failure);
        }
    }

    @Override
    public Answer error(String path, HttpFailure failure) {
        return serviceOf(path).map(service -> service.error(failure)).orElseGet(() -> Errors.ofIntegration(failure));
    }

    private Optional<Service> serviceOf(String path) {
        return services.stream().filter(service -> service.serves(path)).findFirst();
    }
}
