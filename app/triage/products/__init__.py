"""What viewers call products, their colours and what else tells them apart."""
