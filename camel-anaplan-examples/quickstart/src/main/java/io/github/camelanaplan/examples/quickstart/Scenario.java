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
package io.github.camelanaplan.examples.quickstart;

import java.util.function.Consumer;

import io.github.camelanaplan.simulator.model.ModelBuilder;

/**
 * What goes in, and where.
 *
 * @param csv      what is loaded
 * @param model    the model that takes it: has the file, the import, the export and the delete action that the route names
 * @param rejected how many rows the model must reject
 */
record Scenario(CsvFile csv, Consumer<ModelBuilder> model, int rejected) {}
