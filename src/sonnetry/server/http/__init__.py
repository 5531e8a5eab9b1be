"""HTTP as the server speaks it: the application's requests and responses, bodies, streams, routes and their errors."""
